#!/bin/sh -e
test $# = 3 && test -z "$2"
echo "said=hello $1, $3, $INPUT_WHO $OWN $LEVEL $STATE_began" >> "$GITHUB_OUTPUT"
echo "place=$PWD $HOME $GITHUB_WORKSPACE" >> "$GITHUB_OUTPUT"
echo "WRITTEN=by an action" >> "$GITHUB_ENV"
echo "### from a container" >> "$GITHUB_STEP_SUMMARY"
test -s "$GITHUB_EVENT_PATH"
test -z "$M2_HOME$MAVEN_OPTS"
cat note.txt > made-by-action
echo "::notice file=note.txt,line=1::seen in a container"
