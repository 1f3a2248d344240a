"""Commands: one use case each, with arguments in and a result out."""
