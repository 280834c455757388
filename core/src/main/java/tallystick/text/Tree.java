package tallystick.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/// Who hangs on whom in a sentence, worked out once, in time linear in its length.
final class Tree {
    private final List<List<Integer>> children;

    /// First and last token of everything under each token.
    private final int[] first;

    private final int[] last;
    private final int root;

    private Tree(List<List<Integer>> children, int[] first, int[] last, int root) {
        this.children = children;
        this.first = first;
        this.last = last;
        this.root = root;
    }

    /// @throws IllegalArgumentException when a head lies outside the sentence or heads run in a circle
    static Tree of(List<Token> tokens) {
        int size = tokens.size();
        List<List<Integer>> children = new ArrayList<>(Collections.nCopies(size, List.of()));
        Deque<Integer> open = new ArrayDeque<>();
        int root = -1;
        for (int i = 0; i < size; i++) {
            int head = tokens.get(i).head();
            if (head >= size) {
                throw new IllegalArgumentException(
                        "token " + i + " of " + size + " hangs on token " + head);
            }
            if (head < 0) {
                open.add(i);
                root = root < 0 ? i : root;
            } else {
                if (children.get(head).isEmpty()) {
                    children.set(head, new ArrayList<>(4));
                }
                children.get(head).add(i);
            }
        }
        List<Integer> order = new ArrayList<>(size);
        while (!open.isEmpty()) {
            int next = open.remove();
            order.add(next);
            open.addAll(children.get(next));
        }
        if (order.size() < size) {
            throw new IllegalArgumentException("heads run in a circle: " + tokens);
        }
        int[] first = new int[size];
        int[] last = new int[size];
        Arrays.setAll(first, i -> i);
        Arrays.setAll(last, i -> i);
        for (int i : order.reversed()) {
            int head = tokens.get(i).head();
            if (head >= 0) {
                first[head] = Math.min(first[head], first[i]);
                last[head] = Math.max(last[head], last[i]);
            }
        }
        children.replaceAll(List::copyOf);
        return new Tree(children, first, last, root);
    }

    int root() {
        return root;
    }

    List<Integer> children(int token) {
        return children.get(token);
    }

    int first(int token) {
        return first[token];
    }

    int last(int token) {
        return last[token];
    }

    /// A token and all under it, in the order of the sentence.
    List<Integer> under(int token) {
        List<Integer> found = new ArrayList<>();
        found.add(token);
        for (int i = 0; i < found.size(); i++) {
            found.addAll(children.get(found.get(i)));
        }
        Collections.sort(found);
        return List.copyOf(found);
    }
}
