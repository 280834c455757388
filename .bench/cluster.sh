# ./dev cluster: the whole walk on a standalone cluster of one master and two workers on loopback; sourced by ./dev.
#
# usage: ./dev cluster [ITEMS [FILE.jsonl.gz [WARC_FOLDER]]]

cluster() {
    items=${1:-110489}
    file=${2:-../shared/data/news/portal_items_2002_2026.jsonl.gz}
    warcs=${3:-../shared/data/formats/warc}
    for needed in "$file" "$warcs"; do
        [ -e "$needed" ] || { echo "./dev cluster: $needed is not there; it is kept beside the repository, not in it" >&2; return 1; }
    done
    jdk=$(find_jdk)
    ./tally --version
    ./tally spark --version
    work=target/cluster
    rm -rf "$work"
    mkdir -p "$work/in" "$work/log"
    gzip -dc "$file" | head -n "$items" >"$work/in/items.jsonl" || true
    cp "$warcs"/* "$work/in/"
    chmod -R u+w "$work/in"
    PYTHONHASHSEED=0 python3 .bench/warc.py examples/demo/reports "$work/in"
    start_cluster || { stop_cluster; return 1; }
    status=0
    cluster_walk || status=1
    stop_cluster
    [ $status -eq 0 ] || return 1
    cluster_compare
}

spark_java() {
    memory=$1
    shift
    SPARK_HOME=$home/spark/runtime/target/spark-home SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1 JAVA_HOME=$jdk \
        CLASSPATH="$home/spark/runtime/target/spark-home/jars/*" \
        exec "$jdk/bin/java" -XX:+UseSerialGC "-Xmx$memory" "$@"
}

start_cluster() {
    pids=
    (spark_java 512m org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 17077 --webui-port 18080) >"$work/log/master" 2>&1 &
    pids="$pids $!"
    wait_for 1 || return 1
    start_worker 1
    start_worker 2
    wait_for 3
}

start_worker() {
    (spark_java 512m org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 2g --webui-port "1808$1" \
        --work-dir "$home/$work/log/worker$1" spark://127.0.0.1:17077) >"$work/log/worker$1.log" 2>&1 &
    eval "worker$1=$!"
    pids="$pids $!"
}

# Until the master tells of so many that are alive, itself among them.
wait_for() {
    for _ in $(seq 120); do
        alive=$(curl -sf http://127.0.0.1:18080/json/ | grep -o ALIVE | wc -l)
        [ "$alive" -lt "$1" ] || return 0
        sleep 1
    done
    echo "./dev cluster: the cluster did not start; see $work/log" >&2
    return 1
}

# shellcheck disable=SC2086
stop_cluster() {
    kill $pids 2>/dev/null || true
    wait $pids 2>/dev/null || true
}

submit() {
    (spark_java 1g org.apache.spark.deploy.SparkSubmit --master spark://127.0.0.1:17077 \
        --conf spark.executor.memory=1g --conf spark.executor.cores=1 --conf spark.ui.enabled=false \
        --conf spark.executor.extraJavaOptions="-XX:+UseSerialGC --enable-native-access=ALL-UNNAMED" \
        --conf spark.task.maxFailures=8 --conf spark.driver.host=127.0.0.1 \
        --class tallystick.spark.Main spark/target/tally-spark.jar "$@") 2>>"$work/log/submit"
}

cluster_walk() {
    archive=$work/archive
    TIMEFORMAT='%R s by the clock'
    echo "== extract; one of the two workers is killed when splits have begun to be whole"
    time submit extract "$work/in" --to "$archive" --split-kb 512 &
    job=$!
    until [ "$(ls "$archive/done" 2>/dev/null | wc -l)" -ge 4 ] || ! kill -0 "$job" 2>/dev/null; do sleep 1; done
    if kill -0 "$job" 2>/dev/null; then
        # shellcheck disable=SC2086,SC2154
        kill -9 $(children "$worker2") "$worker2" && echo "worker 2 and its executor killed at $(ls "$archive/done" | wc -l) splits"
    fi
    wait "$job" || [ -d "$archive/done" ] || return 1 # 1 = some input was refused
    start_worker 2
    wait_for 3
    echo "== reconcile"
    time submit reconcile "$archive" || return 1
    echo "== publish"
    ./tally spark publish "$archive" --ledger "$work/spark.ledger"
    ./tally spark publish "$archive" --bundle "$work/spark.bundle.zip"
}

children() {
    ps -o pid= --ppid "$1"
}

# What the single process makes of the same, compared byte by byte.
cluster_compare() {
    echo "== the plain command"
    TIMEFORMAT='%R s by the clock, %U s of the processor'
    time ./tally add --ledger "$work/plain.ledger" "$work/in" >"$work/plain.txt" 2>&1 || true
    grep "the ledger now holds" "$work/plain.txt"
    status=0
    for of in plain spark; do
        ./tally export --ledger "$work/$of.ledger" --format jsonl | LC_ALL=C sort >"$work/$of.figures"
        ./tally export --ledger "$work/$of.ledger" --format bundle --output "$work/$of.zip" >/dev/null
        lines_of "$work/$of.zip" >"$work/$of.versions"
    done
    lines_of "$work/spark.bundle.zip" >"$work/bundle.versions"
    ./tally tallies --ledger "$work/plain.ledger" --format jsonl | LC_ALL=C sort >"$work/plain.tallies"
    cat "$work"/archive/reconciled/tallies/part-* | LC_ALL=C sort >"$work/spark.tallies"
    same figures plain.figures spark.figures
    same "versions in the ledger" plain.versions spark.versions
    same "versions in the bundle" plain.versions bundle.versions
    same tallies plain.tallies spark.tallies
    echo "refused: $(cat "$work"/archive/refused/*.jsonl | wc -l) by Spark, $(sed -n 's/^\([0-9]*\) refused:$/\1/p' "$work/plain.txt") by the plain command"
    return $status
}

# Every version of a bundle, without the time at which it was recorded.
lines_of() {
    python3 -c "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(\"reports.jsonl\"))" "$1" | sed 's/^{"recorded":"[^"]*",/{/' | LC_ALL=C sort
}

same() {
    if cmp -s "$work/$2" "$work/$3"; then
        echo "$1: the same, $(wc -l <"$work/$2") lines, sha256 $(sha256sum <"$work/$2" | cut -c1-16)"
    else
        echo "$1: not the same; compare $work/$2 and $work/$3"
        status=1
    fi
}
