package tallystick.serve;

import java.util.List;

/// One page of a longer list.
///
/// @param number from 1
/// @param all how many there are on all pages
record Paged<T>(List<T> shown, int number, int pages, int all) {
    static <T> Paged<T> of(List<T> all, int number, int size) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int page = Math.min(number, pages);
        int from = (page - 1) * size;
        return new Paged<>(
                all.subList(from, Math.min(all.size(), from + size)), page, pages, all.size());
    }

    boolean hasNext() {
        return number < pages;
    }

    boolean hasPrevious() {
        return number > 1;
    }
}
