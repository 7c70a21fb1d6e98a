"""The bar along the top: agent state, finding, the day's figures, registration, headset, clock."""
