namespace DutyBot.Domain.Units;

/// <summary>The four posts of a unit: head, deputy head, liaison and B-role.</summary>
public static class UnitPosts
{
    /// <summary>From the highest down.</summary>
    public static IReadOnlyList<Role> All { get; } = [Role.UnitHead, Role.UnitDeputy, Role.Liaison, Role.LiaisonBackup];

    public static PersonId? Holder(this Unit unit, Role post) => post switch
    {
        Role.UnitHead => unit.HeadId,
        Role.UnitDeputy => unit.DeputyId,
        Role.Liaison => unit.LiaisonId,
        Role.LiaisonBackup => unit.BackupId,
        _ => null,
    };

    public static bool HasPost(this Unit unit, PersonId person) => All.Any(post => unit.Holder(post) == person);

    internal static Unit With(this Unit unit, Role post, PersonId holder) => post switch
    {
        Role.UnitHead => unit with { HeadId = holder },
        Role.UnitDeputy => unit with { DeputyId = holder },
        Role.Liaison => unit with { LiaisonId = holder },
        Role.LiaisonBackup => unit with { BackupId = holder },
        _ => throw new ArgumentOutOfRangeException(nameof(post), post, "A unit has no such post."),
    };
}
