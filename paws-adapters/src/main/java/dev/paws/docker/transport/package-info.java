/**
 * HTTP/1.1 over Unix sockets, TCP and TLS, as docker-java's {@code DockerHttpClient} asks for it:
 * as much of HTTP as container engines speak, in JDK classes alone. A thread that is interrupted in
 * any call here, while it connects, sends or reads, is freed at once, and its connection is closed.
 * Nothing is logged.
 */
@NullMarked
package dev.paws.docker.transport;

import org.jspecify.annotations.NullMarked;
