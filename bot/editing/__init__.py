"""What people add to the knowledge: facts proposed, reviewed, corrected, retired, traced."""
