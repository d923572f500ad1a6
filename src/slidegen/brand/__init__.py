"""What is known of a brand, its colours, logo and fonts, into a theme and a specimen of it. The door to coloraide."""
