"""A helpdesk shaped like Zendesk's, in the place of Fernhill's."""
