namespace DutyBot.Domain.Tests;

public sealed class A_chain_of_rows
{
    [Fact]
    public void is_sha_256_in_lower_hex_over_the_hash_before_and_the_text() =>
        Assert.Equal("a062dd4952b935e430d409c4a5e5cd760e8781e3200d5c7e12a232dddba8a528", RowChain.Hash("", "{}"));

    [Fact]
    public void changes_from_a_changed_row_on_to_its_end()
    {
        string[] rows = ["a", "b", "c", "d"];
        string[] changed = ["a", "B", "c", "d"];

        Assert.Equal([true, false, false, false], Hashes(rows).Zip(Hashes(changed), (one, other) => one == other));
    }

    [Fact]
    public void shows_a_row_that_is_missing_or_moved()
    {
        Assert.NotEqual(Hashes("a", "b", "c")[^1], Hashes("a", "c")[^1]);
        Assert.NotEqual(Hashes("a", "b", "c")[^1], Hashes("b", "a", "c")[^1]);
        Assert.NotEqual(Hashes("ab", "c")[^1], Hashes("a", "bc")[^1]);
    }

    private static List<string> Hashes(params string[] rows)
    {
        List<string> hashes = [];
        foreach (var row in rows)
            hashes.Add(RowChain.Hash(hashes.Count == 0 ? "" : hashes[^1], row));
        return hashes;
    }
}
