using DutyBot.Domain.Units;

namespace DutyBot.Domain.Tests.Units;

public sealed class A_person_found_by_account
{
    private static readonly District District = World.Of(person =>
        person.Id == World.Officer ? person with { ChannelUserId = "29:officer", AadObjectId = "AAD-1", Upn = "officer@example.org", Email = "desk@example.org" }
        : person.Id == World.Guard ? person with { ChannelUserId = "29:guard", Upn = "", Email = "desk@example.org" }
        : person);

    [Fact]
    public void is_found_by_account_id_by_entra_id_by_upn_and_by_email()
    {
        Assert.Equal(World.Officer, District.WithAccount("29:officer", null)?.Id);
        Assert.Equal(World.Officer, District.WithAccount("29:other", "AAD-1")?.Id);
        Assert.Equal(World.Officer, District.WithAccount(null, null, "officer@example.org")?.Id);
        Assert.Equal(World.Officer, District.WithAccount("29:other", "AAD-2", "other@example.org", "desk@example.org")?.Id);
    }

    [Fact]
    public void is_found_whatever_the_case_of_letters() => Assert.Equal(World.Officer, District.WithAccount(null, "aad-1")?.Id);

    [Fact]
    public void is_the_one_of_the_account_id_before_the_one_of_the_email() =>
        Assert.Equal(World.Guard, District.WithAccount("29:guard", null, null, "desk@example.org")?.Id);

    [Fact]
    public void is_nobody_where_nothing_fits_or_nothing_is_said()
    {
        Assert.Null(District.WithAccount("29:nobody", "AAD-9", "nobody@example.org", "nobody@example.org"));
        Assert.Null(District.WithAccount(null, null));
        Assert.Null(District.WithAccount("", "", "", ""));
        Assert.Null(District.Empty.WithAccount("29:officer", null));
    }

    [Fact]
    public void is_never_found_by_the_number_of_the_import_file() => Assert.Null(District.WithAccount(World.Officer.Value, null));
}
