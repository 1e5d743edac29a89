/** Sends requests to endpoints over HTTP, each within a deadline that covers all of it. */
@NullMarked
package dev.paws.http;

import org.jspecify.annotations.NullMarked;
