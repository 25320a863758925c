"""What the interactive page says around the law, in every language that it speaks."""

from __future__ import annotations

from typing import Final

from equalkit.model.answer_words import LEVEL_WORDS, STATE_WORDS, STEP_WORDS
from equalkit.words import phrase, words

PAGE_WORDS: Final = {
    "language": phrase("English"),
    "skip": phrase("Skip to the content"),
    "choose-language": phrase("Language"),
    "tools": phrase("Save, load and print"),
    "save": phrase("Save answers to a file"),
    "load": phrase("Load a file"),
    "print": phrase("Print"),
    "close": phrase("Close"),
    "saved-as": phrase("Saved as {file}. Look for it among your downloads."),
    "unsaved": phrase("Unsaved changes."),
    "kept-here": phrase("A copy is kept in this browser."),
    "not-kept": phrase("This browser keeps no copy: save often."),
    "all-saved": phrase("All answers are saved to a file."),
    "nothing-yet": phrase("Nothing is answered yet."),
    "loaded": phrase("Loaded {file}: answers to {number} duties."),
    "kept-elsewhere": phrase(
        "{number} of them are about duties that are not on this page; they stay in the file."
    ),
    "other-date": phrase(
        "The file answers the law of {theirs}, this page shows {ours}. "
        "Use « equalkit assess carry-over » to bring the answers up to date."
    ),
    "other-profile": phrase(
        "The file describes the organisation otherwise than this page, which keeps to its own."
    ),
    "not-an-assessment": phrase("This file is not an equalkit assessment. Nothing was changed."),
    "other-schema": phrase(
        "This file has another schema: {schema}. Update equalkit. Nothing was changed."
    ),
    "other-country": phrase(
        "This file is about another country ({country}); the page is about {here}. "
        "Nothing was changed."
    ),
    "bad-answer": phrase("The answer about {duty} cannot be read. Nothing was changed."),
    "too-large": phrase("The file is larger than 20 MB. Nothing was changed."),
    "broken-file": phrase("{file} is broken or cut off: it is not JSON. Nothing was changed."),
    "replace-unsaved": phrase("You have unsaved changes. Replace them by the file?"),
    "cannot-use": phrase("An answer about the organisation cannot be used: {problem}"),
    "unsaved-draft": phrase("Answers that were not saved"),
    "draft-from": phrase("This browser has unsaved answers from {when}, about {number} duties."),
    "restore": phrase("Restore them"),
    "discard": phrase("Discard them"),
    "restored": phrase("The unsaved answers are back. Save them to a file."),
    "discarded": phrase("The unsaved answers are gone."),
    "organisation": phrase("Name of the organisation"),
    "printed-on": phrase("Printed on"),
    "date": phrase("Date"),
    "law-as-of": phrase("Law as of"),
    "release": phrase("Content release"),
    "verified-on": phrase("Verified on"),
    "for": phrase("For"),
    "country-whole": phrase("the country as a whole"),
    "proposed": phrase("This content is proposed: a lawyer has not reviewed it yet."),
    "no-script": phrase(
        "To fill in the list on this page, allow JavaScript. It can be read without."
    ),
    "about-you": phrase("About the organisation"),
    "about-hint": phrase(
        "Answer what you know: the list below follows at once. "
        "What you do not know stays on the list as something that may apply."
    ),
    "made-for": phrase(
        "This page was made for: {whom}. It holds only the duties that may bind it."
    ),
    "more-questions": phrase("More questions ({number})"),
    "all-roles": phrase("Show all {number} roles"),
    "yes": phrase("yes"),
    "no": phrase("no"),
    "do-not-know": phrase("don't know"),
    "none-of-these": phrase("none of these"),
    "leave-empty": phrase("Leave it empty if you do not know."),
    "write-date": phrase("Write a date: day, month and year."),
    "write-whole": phrase("Write a whole number, such as 50."),
    "write-number": phrase("Write a number, such as 12.5."),
    "write-share": phrase("Write a share from 0 to 100 per cent."),
    "progress": phrase("Progress"),
    "all-duties": phrase("All duties"),
    "by-role": phrase("Role by role"),
    "answered-of": phrase("{answered} of {all} answered"),
    "kept-answers": phrase("Answers to duties that do not apply, kept and not shown: {number}."),
    "duties": phrase("Duties"),
    "filter": phrase("Filter the duties"),
    "search": phrase("Search in the text"),
    "role": phrase("Role"),
    "ground": phrase("Ground"),
    "status": phrase("Status"),
    "state-of-answer": phrase("Answer"),
    "deadline": phrase("Deadline"),
    "all": phrase("All"),
    "overdue": phrase("overdue"),
    "next-3": phrase("in the next 3 months"),
    "next-12": phrase("in the next 12 months"),
    "no-deadline": phrase("no date"),
    "clear-filters": phrase("Clear the filters"),
    "shown-of": phrase("{shown} of {all} duties shown."),
    "apply-count": phrase("Apply: {sure}. May apply: {unsure}."),
    "nothing-shown": phrase("No duty passes the filters."),
    "open-all": phrase("Open all"),
    "close-all": phrase("Close all"),
    "applies": phrase("applies"),
    "may-apply": phrase("may apply"),
    "may-apply-if": phrase("may apply; it depends on: {facts}"),
    "does-not-apply": phrase("does not apply"),
    "the-law": phrase("What the law asks"),
    "triggered": phrase("Triggered"),
    "do": phrase("Do"),
    "proof": phrase("Proof"),
    "publish": phrase("Publish"),
    "how-often": phrase("How often"),
    "involve": phrase("Involve"),
    "supervised": phrase("Supervised by"),
    "sanctions": phrase("Sanctions"),
    "grounds": phrase("Grounds"),
    "roles": phrase("Roles"),
    "exceptions": phrase("Exceptions"),
    "in-force": phrase("In force"),
    "from-date": phrase("from {date}"),
    "until-date": phrase("until {date}"),
    "certainty": phrase("Certainty"),
    "confidence-high": phrase("high"),
    "confidence-medium": phrase("medium"),
    "confidence-low": phrase("low"),
    "check-source": phrase("Low confidence: check the source."),
    "sources": phrase("Sources"),
    "source": phrase("Source"),
    "id": phrase("Id"),
    "why": phrase("When it applies"),
    "you-said": phrase("your answer:"),
    "your-answer": phrase("Your answer"),
    "how-far": phrase("How far have you come?"),
    **STATE_WORDS,
    **{f"part-{name}": said for name, said in (STEP_WORDS | LEVEL_WORDS).items()},
    "reason": phrase("Reason"),
    "reason-hint": phrase("Why does the duty not apply to you? Required."),
    "reason-missing": phrase("Write why the duty is not applicable."),
    "note": phrase("Our note"),
    "responsible": phrase("Responsible role"),
    "role-hint": phrase("A role, such as head of HR; not a person's name."),
    "own-due": phrase("Own deadline"),
    "confirm-again": phrase("The text of the law has changed: confirm the answer."),
    "confirm": phrase("Confirm the answer"),
    "confirmed": phrase("The answer is confirmed."),
    "measures": phrase("Measures"),
    "measure": phrase("Measure"),
    "add-measure": phrase("Add a measure"),
    "suggestions": phrase("Suggested by guidance"),
    "suggestions-hint": phrase("Choose one to add it; change it so that it fits you."),
    "choose": phrase("Choose a measure"),
    "add-suggestion": phrase("Add the suggestion"),
    "measure-title": phrase("What is done"),
    "measure-kind": phrase("Area"),
    "kind-hint": phrase("Such as recruitment, pay or services."),
    "method-step": phrase("Step of the method"),
    "decision-level": phrase("Who decides"),
    "planned": phrase("Planned for"),
    "done": phrase("Done on"),
    "effect": phrase("Effect"),
    "measure-needs-title": phrase("Write what is done, or remove the measure."),
    "evidence": phrase("Evidence"),
    "add-evidence": phrase("Add evidence"),
    "evidence-title": phrase("Title"),
    "evidence-link": phrase("Link"),
    "link-hint": phrase("An address, or where to find it."),
    "evidence-file": phrase("File"),
    "file-hint": phrase(
        "The file stays where it is. Its name and a checksum are noted, so that it can be known again."
    ),
    "file-read": phrase("The checksum of {file} is noted."),
    "no-digest": phrase("This browser cannot compute a checksum. Write a link instead."),
    "made-on": phrase("Made on"),
    "valid-until": phrase("Valid until"),
    "published-on": phrase("Published on"),
    "evidence-needs-title": phrase("Write a title, or remove the evidence."),
    "remove": phrase("Remove"),
    "removed": phrase("Removed: {title}"),
    "undo": phrase("Undo"),
    "put-back": phrase("It is back."),
    "not-said": phrase("not said"),
    "cannot-save": phrase("Mend this before you save"),
    "horizon": phrase("On the horizon"),
    "keys": phrase("Keys: Ctrl+S saves, / goes to the search."),
    "private": phrase(
        "This page is one file. It sends nothing and fetches nothing: what you write stays with you."
    ),
}
"""Phrase by the name that the page's scripts know it by."""


def page_words(lang: str) -> dict[str, str]:
    """Return everything the page says, by name.

    Example:
        >>> page_words("en")["save"]
        'Save answers to a file'
    """
    say = words(lang)
    return {key: say(text) for key, text in PAGE_WORDS.items()}
