#!/bin/sh
echo "began=yes" >> "$GITHUB_STATE"
