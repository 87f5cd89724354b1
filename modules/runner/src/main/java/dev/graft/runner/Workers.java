package dev.graft.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Some threads that work through a list; the first error stops them all. */
final class Workers implements AutoCloseable {
    private final ExecutorService pool;

    Workers(int number) {
        pool = Executors.newFixedThreadPool(number, task -> {
            Thread thread = new Thread(task, "graft-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Does the work on every item, in no particular order, and waits.
     *
     * @throws ExecutionException if the work on an item throws; the others are interrupted
     * @throws CancellationException if the calling thread is interrupted
     */
    <T> void forEach(List<T> items, Consumer<T> work) throws ExecutionException {
        CompletionService<Void> completion = new ExecutorCompletionService<>(pool);
        List<Future<Void>> all = new ArrayList<>();
        for (T item : items) {
            all.add(completion.submit(() -> work.accept(item), null));
        }
        try {
            for (int i = 0; i < all.size(); i++) {
                completion.take().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted");
        }
    }

    /** Interrupts what still runs, and waits for it: nobody writes after this. */
    @Override
    public void close() {
        pool.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
