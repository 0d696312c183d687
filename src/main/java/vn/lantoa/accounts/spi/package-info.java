/** What a module implements that holds something about people: to show, to hand over, to erase. */
@org.springframework.modulith.NamedInterface("spi")
@org.jspecify.annotations.NullMarked
package vn.lantoa.accounts.spi;
