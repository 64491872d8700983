"""Reading danger to life or health out of a message:
concepts of six languages united with a trained classifier.
"""
