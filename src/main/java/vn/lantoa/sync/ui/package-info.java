/** The desk where organisers see what phones sent, and what they could not. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.sync.ui;
