"""What a wrong simulator does to inference, computed; knows no Sphinx."""
