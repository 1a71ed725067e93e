using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>Which post of which unit is the presser's from now on.</summary>
internal static class PostForm
{
    /// <param name="unit">What a line has said of it already.</param>
    public static CardMessage Of(Showing to, UnitId? unit = null, Role? role = null) => MoreCard.Single(
        to,
        to.Words.PostFormTitle,
        new PartFields
        {
            Pickers =
            [
                Pickers.Of(to, Inputs.Unit, to.Words.FormUnit, Pickers.Callable(to.District), unit, required: true),
                new Picker(
                    Inputs.Role, to.Words.FormPost, to.Words.FormChoose, to.Words.FormNeeds(to.Words.FormPost), Required: true, Several: false, role is { } chosen ? Code(chosen) : "",
                    [.. UnitPosts.All.Select(post => new Choice(PostCard.Name(to, post), Code(post)))]),
            ],
        },
        Button.WithInputs(to.Words.ButtonThisIsMe, Verbs.TakePost, new Press()),
        to.Words.HelpIAm);

    /// <summary>The post of a code; null where it is none.</summary>
    public static Role? Role(string? code) => UnitPosts.All.Where(post => Code(post) == code).Select(post => (Role?)post).FirstOrDefault();

    private static string Code(Role post) => post switch
    {
        Domain.Units.Role.UnitHead => "head",
        Domain.Units.Role.UnitDeputy => "deputy",
        Domain.Units.Role.Liaison => "liaison",
        _ => "backup",
    };
}
