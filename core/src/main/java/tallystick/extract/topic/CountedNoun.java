package tallystick.extract.topic;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;
import tallystick.wordlist.PeopleNouns;
import tallystick.wordlist.WordList;

/// What kind of thing a number counts, as far as a topic can be said of one kind and not of another.
///
/// @param people are people counted?
/// @param thing is it plain that no people are counted? Then few would say that it was killed or arrested.
/// @param area can a vote be won there?
/// @param vehicle can it be sent and stranded, but not killed?
/// @param bodies bodies that are recovered are no people saved
/// @param groups groups of people gather as people do
/// @param doers they do harm, and suffer it only where a word says so of them
record CountedNoun(
        boolean people,
        boolean thing,
        boolean area,
        boolean vehicle,
        boolean bodies,
        boolean groups,
        boolean doers) {
    private static final Set<String> PEOPLE = nouns("topic/people.tsv");

    /// Also animals.
    private static final Set<String> LIVING = nouns("topic/people.tsv", "topic/animals.tsv");

    private static final Set<String> SENT_THINGS = nouns("topic/sent-things.tsv");
    private static final Set<String> AREAS =
            Set.of(
                    "states",
                    "districts",
                    "counties",
                    "regions",
                    "provinces",
                    "cities",
                    "towns",
                    "countries",
                    "departments",
                    "prefectures",
                    "villages",
                    "townships",
                    "municipalities",
                    "governorates",
                    "precincts");
    private static final Set<String> BODIES =
            Set.of("body", "bodies", "corpse", "corpses", "remains");

    private static final Set<String> GROUPS =
            Set.of(
                    "groups",
                    "families",
                    "organisations",
                    "organizations",
                    "delegations",
                    "clubs",
                    "tribes",
                    "unions",
                    "communities");

    private static final Set<String> DOERS =
            Set.of(
                    "gunman",
                    "gunmen",
                    "shooter",
                    "shooters",
                    "attacker",
                    "attackers",
                    "assailant",
                    "assailants",
                    "bomber",
                    "bombers",
                    "killer",
                    "killers");

    static CountedNoun of(Mention mention) {
        String noun = noun(mention);
        String lower = noun.toLowerCase(Locale.ROOT);
        boolean thing =
                mention.quantity() instanceof Quantity.Count
                        && !noun.isEmpty()
                        && !LIVING.contains(lower)
                        && !SENT_THINGS.contains(lower)
                        && !PeopleNouns.has(lower)
                        && (!Character.isUpperCase(noun.charAt(0)) || isAcronym(noun));
        return new CountedNoun(
                PEOPLE.contains(lower) || PeopleNouns.has(lower),
                thing,
                AREAS.contains(lower),
                SENT_THINGS.contains(lower),
                BODIES.contains(lower),
                GROUPS.contains(lower),
                DOERS.contains(lower));
    }

    /// `SUVs`
    private static boolean isAcronym(String noun) {
        return noun.matches("\\p{Lu}{2,}s");
    }

    private static Set<String> nouns(String... lists) {
        return Stream.of(lists)
                .flatMap(list -> WordList.words(list).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String noun(Mention mention) {
        String counted = mention.counted().replaceFirst(" (?:of|from|in|with|for|to) .*", "");
        String last = counted.substring(counted.lastIndexOf(' ') + 1);
        return last.startsWith("non-") ? last.substring("non-".length()) : last;
    }
}
