"""The screens of each feature, as one family would see them."""
