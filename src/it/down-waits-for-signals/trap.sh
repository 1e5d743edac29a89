# Ends in its own time, and counts the signals that it gets meanwhile.
count=0
trap 'count=$((count + 1)); [ $count -gt 1 ] || { sleep 1; echo "flushed $TURN" > /out/$1-$TURN; exit 0; }; echo twice > /out/$1-$TURN; exit 9' TERM
echo dirty > /out/$1-$TURN
while :; do sleep 0.2; done
