"""What does the library say of real cases, beside what the authorities said?"""
