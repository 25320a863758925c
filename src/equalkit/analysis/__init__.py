"""Questions about the answers: what changes, what matters, how it hangs together."""
