"""What does a whole book say of a country, and what differs between two books?"""
