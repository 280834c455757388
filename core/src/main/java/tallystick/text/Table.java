package tallystick.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tallystick.wordlist.WordList;

/// A word list from the class path: a key and a word a line with a tab between, `#` in front of a remark.
record Table(Map<String, List<String>> words) {

    static Table of(String name) {
        return new Table(
                WordList.rows("text/" + name).stream()
                        .collect(
                                Collectors.groupingBy(
                                        List::getFirst,
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                row -> row.get(1).strip(), Collectors.toList()))));
    }

    Set<String> keys() {
        return words.keySet();
    }

    /// The words of a key, in the order of the file.
    List<String> at(String key) {
        return words.getOrDefault(key, List.of());
    }
}
