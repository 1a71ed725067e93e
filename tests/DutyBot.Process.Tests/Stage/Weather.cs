using Microsoft.AspNetCore.Http;

namespace DutyBot.Processes;

/// <summary>What the bot asks a platform for.</summary>
internal enum Asked
{
    /// <summary>A private chat with somebody.</summary>
    Chat,

    /// <summary>A new message.</summary>
    Post,

    /// <summary>Another state of a message.</summary>
    Edit,
}

/// <summary>How the platform treats one call.</summary>
/// <param name="Name">What the figures count it as.</param>
/// <param name="Status">What it answers with.</param>
/// <param name="Takes">Whether it does what it was asked for, whatever it answers.</param>
/// <param name="Cuts">Whether it ends the connection in place of an answer.</param>
/// <param name="Names">Whether its yes says which message it is.</param>
/// <param name="Wait">How long the bot waits for the answer.</param>
/// <param name="RetryAfter">The pause it asks for, in seconds.</param>
/// <param name="Code">The error code of a refusal.</param>
internal sealed record Treatment(string Name, int Status, bool Takes, TimeSpan Wait, bool Cuts = false, bool Names = true, int? RetryAfter = null, string? Code = null)
{
    public const string Fair = "fair";

    public bool IsYes => !Cuts && Status is >= 200 and < 300;

    /// <summary>Nobody who hears it knows whether the call was done.</summary>
    public bool IsUnclear => Cuts || Status >= 500;
}

/// <summary>Says how a platform treats its calls.</summary>
internal interface IWeather
{
    /// <param name="place">The conversation; for a chat that is to be opened, that chat.</param>
    Treatment Of(Asked asked, string place);
}

/// <summary>A platform that takes everything and answers slowly, so that a bot can die between the deed and the yes.</summary>
internal sealed class FairWeather(int seed) : IWeather
{
    private readonly Lock gate = new();
    private readonly Random slowness = new(seed);

    public Treatment Of(Asked asked, string place)
    {
        lock (gate)
            return new Treatment(Treatment.Fair, StatusCodes.Status200OK, Takes: true, TimeSpan.FromMilliseconds(slowness.Next(20, 150)));
    }
}
