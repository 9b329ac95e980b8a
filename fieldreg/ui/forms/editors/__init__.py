"""Line edits with suggestions for names and places, and a field for narrow rows."""
