package tallystick.serve;

import java.util.List;
import java.util.function.Function;

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

    /// Only what is shown is taken out.
    static <T> Paged<T> of(int all, int number, int size, Taking<T> taking) {
        int pages = Math.max(1, (all + size - 1) / size);
        int page = Math.min(number, pages);
        return new Paged<>(taking.take(size, (page - 1) * size), page, pages, all);
    }

    /// Takes so many out of a longer list.
    interface Taking<T> {
        List<T> take(int limit, int offset);
    }

    <S> Paged<S> map(Function<T, S> other) {
        return new Paged<>(shown.stream().map(other).toList(), number, pages, all);
    }

    boolean hasNext() {
        return number < pages;
    }

    boolean hasPrevious() {
        return number > 1;
    }
}
