"""What is sent to customers: mail files, links for the mail program, and SMTP."""
