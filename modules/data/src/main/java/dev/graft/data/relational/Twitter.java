package dev.graft.data.relational;

/**
 * Accounts around a Belgian football match: two worlds, of which {@code accounttype(account, type)} is asked. Nothing is said to be
 * false, so it is drawn.
 *
 * <p>Source: J. Van Haaren, A. Kolobov, J. Davis, "TODTLER: two-order-deep transfer learning", AAAI 2015.
 */
public final class Twitter extends PublishedRelations {
    public Twitter() {
        super("json/twitter.json", "accounttype");
    }

    @Override
    public String id() {
        return "twitter";
    }

    @Override
    public String summary() {
        return "Two worlds of accounts that tweet words and follow one another: of which type is each?";
    }
}
