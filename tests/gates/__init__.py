"""Gates: each module has a pure `findings(site, ...) -> list[str]`; its test plants the defect it must see."""
