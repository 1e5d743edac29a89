/**
 * HTTP/1.1 over Unix sockets, TCP and TLS for docker-java's {@code DockerHttpClient}: as much of
 * HTTP as container engines use, with JDK classes only. An interrupted thread returns immediately
 * from any call here, while it connects, sends or reads, and its connection is closed. Nothing is
 * logged.
 */
@NullMarked
package dev.paws.docker.transport;

import org.jspecify.annotations.NullMarked;
