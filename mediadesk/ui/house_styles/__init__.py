"""The screen of the house styles: how releases and kits look, changed beside a live page."""
