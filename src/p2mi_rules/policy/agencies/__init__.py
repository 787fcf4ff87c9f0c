"""What was a company licensed to do on a day, and which decrees bind it?"""
