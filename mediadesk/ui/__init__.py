"""WHAT IS ON SCREEN: the only place that knows Qt."""
