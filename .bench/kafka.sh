# ./dev kafka: reports through a topic of a real broker on loopback; the reader is killed in the middle and started again, and what was
# read is held against the plain command's. Sourced by ./dev.
#
# usage: ./dev kafka [ITEMS [FILE.jsonl.gz]]

kafka() {
    items=${1:-300}
    file=${2:-../shared/data/news/portal_items_2002_2026.jsonl.gz}
    [ -e "$file" ] || { echo "./dev kafka: $file is not there; it is kept beside the repository, not in it" >&2; return 1; }
    work=$home/target/kafka
    jdk=$(find_jdk)
    ./tally --version
    ./tally spark --version
    rm -rf "$work"
    mkdir -p "$work"
    maven -f .bench/kafka.xml dependency:build-classpath -Dmdep.outputFile="$work/classpath" >"$work/maven.log" 2>&1 || { cat "$work/maven.log" >&2; return 1; }
    gzip -dc "$file" | head -n "$items" | awk '{ print "{\"id\": \"item-" NR "\", " substr($0, 2) }' >"$work/items.jsonl" || true
    broker || { stop_broker; return 1; }
    status=0
    kafka_walk || status=1
    stop_broker
    [ $status -eq 0 ] || return 1
    kafka_compare
}

kafka_java() {
    CLASSPATH=$(cat "$work/classpath") "$jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m "$@" 2>>"$work/kafka.log"
}

broker() {
    cat >"$work/server.properties" <<TXT
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:19093
listeners=PLAINTEXT://127.0.0.1:19092,CONTROLLER://127.0.0.1:19093
controller.listener.names=CONTROLLER
log.dirs=$work/broker
offsets.topic.replication.factor=1
num.partitions=2
TXT
    kafka_java kafka.tools.StorageTool format -t 4L6g3nShT-eMCtK--X86sw -c "$work/server.properties" >"$work/broker.log" || return 1
    (CLASSPATH=$(cat "$work/classpath") exec "$jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m kafka.Kafka "$work/server.properties") \
        >>"$work/broker.log" 2>&1 &
    broker=$!
    for _ in $(seq 240); do
        ! (exec 3<>/dev/tcp/127.0.0.1/19092) 2>/dev/null || return 0
        sleep 1
    done
    echo "./dev kafka: the broker did not start; see $work/broker.log" >&2
    return 1
}

stop_broker() {
    kill "$broker" 2>/dev/null || true
    wait "$broker" 2>/dev/null || true
}

produce() {
    kafka_java org.apache.kafka.tools.ConsoleProducer --bootstrap-server 127.0.0.1:19092 --topic reports >>"$work/producer.log"
}

streamed() {
    exec ./tally spark --local 1 stream --kafka 127.0.0.1:19092 --topic reports --to "$work/archive" "$@"
}

kafka_walk() {
    half=$((items / 2))
    head -n "$half" "$work/items.jsonl" | produce || return 1
    echo "== the first $half messages are in the topic; the reader is killed when it has begun to write"
    (streamed --every 2) >"$work/stream.log" 2>&1 &
    reader=$!
    until [ -n "$(ls "$work/archive/reports" 2>/dev/null)" ] || ! kill -0 $reader 2>/dev/null; do sleep 0.2; done
    kill -9 $reader && echo "killed at $(ls "$work/archive/done" 2>/dev/null | wc -l) splits that are whole"
    wait $reader 2>/dev/null || true
    tail -n "+$((half + 1))" "$work/items.jsonl" | produce || return 1
    echo "not a report" | produce || return 1
    echo "== all messages are in the topic; the reader goes on"
    (streamed --once) >>"$work/stream.log" 2>&1 || { tail "$work/stream.log" >&2; return 1; }
}

kafka_compare() {
    ./tally spark publish "$work/archive" --ledger "$work/kafka.ledger"
    ./tally add --ledger "$work/plain.ledger" "$work/items.jsonl" >"$work/plain.txt" 2>&1
    for of in plain kafka; do
        ./tally export --ledger "$work/$of.ledger" --format jsonl | LC_ALL=C sort >"$work/$of.figures"
    done
    echo "refused: $(cat "$work"/archive/refused/*.jsonl | wc -l), of 1 message that is no report"
    cmp "$work/plain.figures" "$work/kafka.figures" && echo "figures: the same, $(wc -l <"$work/plain.figures")"
}
