"""What reaches the agent outside the window: the tray icon and the system's notifications."""
