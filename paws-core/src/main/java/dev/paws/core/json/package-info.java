/**
 * JSON as plain maps, lists, texts, numbers, booleans and null, read and written by streaming. Data
 * binding is not used: loading it costs a cold JVM more than a whole report, and every Maven run is
 * a cold JVM.
 */
@NullMarked
package dev.paws.core.json;

import org.jspecify.annotations.NullMarked;
