# ./dev cluster: the whole walk on a standalone cluster of one master and two workers on loopback; ./dev bench spark: one worker, two, and
# the plain command. Sourced by ./dev.
#
# usage: ./dev cluster [ITEMS [FILE.jsonl.gz [WARC_FOLDER]]]
#        ./dev bench spark [ITEMS [FILE.jsonl.gz]]
#        ./dev bench spark-memory [ITEMS [FILE.jsonl.gz]]

cluster() {
    warcs=${3:-../shared/data/formats/warc}
    [ -e "$warcs" ] || { echo "./dev cluster: $warcs is not there; it is kept beside the repository, not in it" >&2; return 1; }
    cluster_input cluster "${1:-110489}" "${2:-}" || return 1
    cp "$warcs"/* "$work/in/"
    chmod -R u+w "$work/in"
    PYTHONHASHSEED=0 python3 .bench/warc.py examples/demo/reports "$work/in"
    start_cluster && start_worker 2 && wait_for 3 || { stop_cluster; return 1; }
    status=0
    cluster_walk || status=1
    stop_cluster
    [ $status -eq 0 ] || return 1
    cluster_compare
}

cluster_input() {
    work=target/$1
    items=$2
    file=${3:-../shared/data/news/portal_items_2002_2026.jsonl.gz}
    [ -e "$file" ] || { echo "./dev cluster: $file is not there; it is kept beside the repository, not in it" >&2; return 1; }
    jdk=$(find_jdk)
    ./tally --version
    ./tally spark --version
    rm -rf "$work"
    mkdir -p "$work/in" "$work/log"
    gzip -dc "$file" | head -n "$items" >"$work/in/items.jsonl" || true
}

# How much more two workers of one core read than one, and how much one reads beside the plain command: by the clock, which tells something
# only where nothing else runs, and by seconds of the processor.
cluster_scale() {
    cluster_input scale "${1:-20000}" "${2:-}" || return 1
    start_cluster || { stop_cluster; return 1; }
    TIMEFORMAT='%R s by the clock'
    first_job || { stop_cluster; return 1; }
    echo "== one worker"
    { watched one extract "$work/in" --to "$work/one" --split-kb 64; } 2>&1 | tee "$work/told.one"
    start_worker 2
    wait_for 3 || { stop_cluster; return 1; }
    echo "== two workers"
    { watched two extract "$work/in" --to "$work/two" --split-kb 64; } 2>&1 | tee "$work/told.two"
    stop_cluster
    TIMEFORMAT='%R s by the clock, %U s of the processor'
    echo "== the plain command, reading"
    { time ./tally read --format jsonl "$work/in" >"$work/plain.jsonl" || true; } 2>&1 | tee "$work/told.plain"
    cluster_shares
    uptime
}

# Leaves an archive of the classes of driver and executor for later jobs; making it takes an executor 180 MB at its end.
first_job() {
    echo "== a first job of 300 items"
    mkdir "$work/first"
    head -n 300 "$work/in/items.jsonl" >"$work/first/items.jsonl"
    submit extract "$work/first" --to "$work/zero" || { echo "the first job failed; see $work/log/submit" >&2; return 1; }
}

# What two executors hold while more and more is read; nothing is killed, nothing compared.
cluster_memory() {
    cluster_input memory "${1:-110489}" "${2:-}" || return 1
    archive=$work/archive
    start_cluster && start_worker 2 && wait_for 3 || { stop_cluster; return 1; }
    TIMEFORMAT='%R s by the clock'
    status=0
    first_job && watched extract extract "$work/in" --to "$archive" --split-kb 512 && memory_over_items || status=1
    stop_cluster
    return $status
}

cluster_shares() {
    awk '
        { run = FILENAME; sub(/.*told\./, "", run) }
        / by the clock/ { clock[run] = $1 }
        / of the processor/ { used[run] += $(NF - 4); executors[run]++ }
        END {
            printf "from one worker to two: %.0f %% by the clock, %.0f %% by the processor\n", 50 * clock["one"] / clock["two"], 100 * used["one"] / used["two"]
            printf "of what the plain command reads in a second of the processor, one worker reads %.0f %%, two %.0f %%\n", 100 * used["plain"] / used["one"], 100 * used["plain"] / used["two"]
        }' "$work"/told.*
}

spark_java() {
    memory=$1
    shift
    SPARK_HOME=$home/spark/runtime/target/spark-home SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1 JAVA_HOME=$jdk \
        CLASSPATH="$home/spark/runtime/target/spark-home/jars/*" \
        exec "$jdk/bin/java" -XX:+UseSerialGC "-Xmx$memory" -Dspark.worker.timeout=600 "$@"
}

start_cluster() {
    pids=
    (spark_java 512m org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 17077 --webui-port 18080) >"$work/log/master" 2>&1 &
    pids="$pids $!"
    wait_for 1 || return 1
    start_worker 1
    wait_for 2
}

start_worker() {
    (spark_java 512m org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 2g --webui-port "1808$1" \
        --work-dir "$home/$work/log/worker$1" spark://127.0.0.1:17077) >"$work/log/worker$1.log" 2>&1 &
    echo $! >"$work/log/worker$1.pid"
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
    # With the first compiler only, as the plain command is run: the second takes half a minute before it brings anything. The first job
    # leaves an archive of classes for later ones, which saves each executor five seconds of the processor.
    (spark_java 1g -XX:TieredStopAtLevel=1 -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$home/$work/driver.jsa" -Xlog:disable org.apache.spark.deploy.SparkSubmit --master spark://127.0.0.1:17077 \
        --conf spark.executor.memory=1g --conf spark.executor.cores=1 --conf spark.ui.enabled=false \
        --conf spark.executor.extraJavaOptions="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=$home/$work/executor.jsa --enable-native-access=ALL-UNNAMED" \
        --conf spark.task.maxFailures=8 --conf spark.driver.host=127.0.0.1 --conf spark.network.timeout=600s \
        --class tallystick.spark.Main spark/target/tally-spark.jar "$@") 2>>"$work/log/submit"
}

# A job, with its time, and what its executors took of memory and processor.
watched() {
    log=$work/log/executors.$1
    shift
    watch_executors >"$log" &
    watch=$!
    code=0
    time submit "$@" || code=$?
    kill $watch 2>/dev/null || true
    awk 'NF == 5 { most[$1] = $2 > most[$1] ? $2 : most[$1]; used[$1] = $3 } END { for (pid in most)
        printf "executor %s: at the most %.0f MB in memory, %.1f s of the processor\n", pid, most[pid] / 1024, used[pid] / 100 }' "$log"
    return $code
}

# Each second of each executor: process, most kilobytes in memory until now, hundredths of a second of the processor, kilobytes in
# memory now, reports that are done (looked at every ten seconds). Reads /proc without starting processes, which would take from the
# processors that the executors are measured on.
watch_executors() {
    tick=0
    items=0
    executors=()
    while sleep 1; do
        if [ $((tick++ % 10)) -eq 0 ]; then
            items=0
            for done in "$work"/archive/done/*.json; do
                [ -e "$done" ] && [[ $(<"$done") =~ \"reports\":([0-9]+) ]] && items=$((items + BASH_REMATCH[1]))
            done
        fi
        if [ $((tick % 3)) -eq 0 ]; then
            executors=()
            for worker in "$work"/log/worker*.pid; do
                read -r worker <"$worker" || continue
                for thread in /proc/"$worker"/task/*/children; do
                    read -ra started <"$thread" || true # ends without a line's end
                    executors+=("${started[@]}")
                done
            done
        fi
        for pid in "${executors[@]}"; do
            watch_executor "$pid" || true # it may just have ended
        done
    done 2>/dev/null
}

watch_executor() {
    most=
    while read -r key value _; do
        case $key in
            VmHWM:) most=$value ;;
            VmRSS:) now=$value ;;
        esac
    done <"/proc/$1/status"
    read -r stat <"/proc/$1/stat"
    read -ra fields <<<"${stat##*) }"
    [ -z "$most" ] || echo "$1 $most $((fields[11] + fields[12])) $now $items"
}

# The most that each executor held while each tenth of the reports was done.
memory_over_items() {
    awk -v items="$items" 'NF == 5 {
            tenth = int($5 * 10 / items)
            if (!($1 in known)) { known[$1] = 1; order[++executors] = $1 }
            if ($4 > most[tenth, $1]) most[tenth, $1] = $4
            if ($5 > done[tenth]) done[tenth] = $5
        }
        END {
            for (tenth = 0; tenth <= 10; tenth++) {
                line = ""
                for (i = 1; i <= executors; i++) if ((tenth, order[i]) in most) line = line sprintf("  executor %s %.0f MB", order[i], most[tenth, order[i]] / 1024)
                if (line != "") printf "to %d reports:%s\n", done[tenth], line
            }
        }' "$work/log/executors.extract"
}

cluster_walk() {
    archive=$work/archive
    cluster_extract && cluster_reconcile && cluster_publish
}

cluster_extract() {
    TIMEFORMAT='%R s by the clock'
    echo "== extract; one of the two workers is killed when a third of the splits is whole"
    watched extract extract "$work/in" --to "$archive" --split-kb 512 &
    job=$!
    third=$(($(stat -c %s "$work/in/items.jsonl") / 524288 / 3 + 4))
    until [ "$(ls "$archive/done" 2>/dev/null | wc -l)" -ge "$third" ] || ! kill -0 "$job" 2>/dev/null; do sleep 1; done
    if kill -0 "$job" 2>/dev/null; then
        worker2=$(cat "$work/log/worker2.pid")
        # shellcheck disable=SC2046
        kill -9 $(children "$worker2") "$worker2" && echo "worker 2 and its executor killed at $(ls "$archive/done" | wc -l) splits"
        start_worker 2
    fi
    wait "$job" || [ -d "$archive/done" ] || return 1 # 1 = some input was refused
    memory_over_items
    wait_for 3
}

cluster_reconcile() {
    echo "== reconcile"
    TIMEFORMAT='%R s by the clock'
    watched reconcile reconcile "$archive"
}

cluster_publish() {
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
    sed -n '/ refused:$/,$ s/^  \([^ ].*\)/\1/p' "$work/plain.txt" | LC_ALL=C sort >"$work/plain.refused"
    python3 -c "import json, sys; [print(each['place'] + ': ' + each['problem']) for each in map(json.loads, sys.stdin)]" \
        < <(cat "$work"/archive/refused/*.jsonl) | LC_ALL=C sort >"$work/spark.refused"
    same "refused, in the same words" plain.refused spark.refused
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
