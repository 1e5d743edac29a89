#!/bin/sh
echo "$STATE_began" > "$GITHUB_WORKSPACE/after"
echo "after: $STATE_began $1"
