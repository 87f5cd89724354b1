package dev.graft.data.catalogue;

import dev.graft.data.catalogue.Download.NotServed;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Downloads over HTTP. Redirects are followed to https or to the same host, five times at most. */
final class Web {
    private static final int REDIRECTS = 5;
    private static final int PIECE = 1 << 16;

    private final Duration timeout;
    private final HttpClient client;

    /** Waits {@code timeout} for a connection, for the answer, and for each piece of the body. */
    Web(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The body that an address serves. */
    Body open(URI address) throws NotServed {
        URI at = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            HttpResponse<InputStream> response = ask(at);
            if (response.statusCode() == 200) {
                return new Body(response.body());
            }
            close(response.body());
            at = next(at, response);
        }
        throw new NotServed("redirects more than %d times".formatted(REDIRECTS), true);
    }

    private HttpResponse<InputStream> ask(URI address) throws NotServed {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(timeout).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException e) {
            throw new NotServed("did not answer in %d s".formatted(timeout.toSeconds()), false);
        } catch (ConnectException e) {
            throw new NotServed("cannot be reached; is this machine on the net?", false);
        } catch (IOException e) {
            throw new NotServed("broke off (%s)".formatted(e.getMessage()), false);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Where a redirect leads. */
    private static URI next(URI from, HttpResponse<?> response) throws NotServed {
        int status = response.statusCode();
        Optional<String> location = response.headers().firstValue("location");
        if (status / 100 != 3 || location.isEmpty()) {
            throw new NotServed("answered %d".formatted(status), status / 100 != 5 && status != 429);
        }
        try {
            URI to = from.resolve(location.get());
            boolean sameHost = from.getAuthority().equals(to.getAuthority())
                    && from.getScheme().equals(to.getScheme());
            if (sameHost || "https".equals(to.getScheme())) {
                return to;
            }
            throw new NotServed("redirects to %s, which is not followed".formatted(to), true);
        } catch (IllegalArgumentException e) {
            throw new NotServed("redirects to \"%s\", which is no address".formatted(location.get()), true);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException alreadyBroken) {
            return;
        }
    }

    /** The thread was asked to stop; it stays marked so. */
    static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("a download was interrupted");
    }

    /** What comes, piece by piece. The client's timeout ends with the headers, so a thread of its own reads. */
    final class Body implements AutoCloseable {
        private final InputStream in;
        private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "download");
            thread.setDaemon(true);
            return thread;
        });

        private Body(InputStream in) {
            this.in = in;
        }

        /** The next piece; empty at the end. */
        byte[] next() throws NotServed {
            Future<byte[]> piece = reader.submit(() -> {
                byte[] buffer = new byte[PIECE];
                return Arrays.copyOf(buffer, Math.max(0, in.read(buffer)));
            });
            try {
                return piece.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                throw new NotServed("fell silent for %d s".formatted(timeout.toSeconds()), false);
            } catch (ExecutionException e) {
                throw new NotServed("broke off (%s)".formatted(e.getMessage()), false);
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }

        @Override
        public void close() {
            Web.close(in);
            reader.shutdownNow();
        }
    }
}
