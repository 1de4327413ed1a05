"""Reading e-mail: its containers, headers, text, recipients and senders."""
