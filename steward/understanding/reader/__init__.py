"""The whole reader without a key: trained classifiers, rules over them, wishes, the evaluation."""
