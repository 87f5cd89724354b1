package dev.graft.data.catalogue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A mirror on this machine that serves, or fails to serve, what a test says; remembers what it was asked for. */
final class Server implements AutoCloseable {
    private final HttpServer server;
    private final ConcurrentHashMap<String, HttpHandler> handlers = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();

    Server() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getRawPath();
            asked.add(path);
            handlers.getOrDefault(path, Server::notFound).handle(exchange);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void serve(String path, String body) {
        on(path, exchange -> answer(exchange, 200, body));
    }

    void on(String path, HttpHandler handler) {
        handlers.put(path, handler);
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void notFound(HttpExchange exchange) throws IOException {
        answer(exchange, 404, "not found");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
