namespace DutyBot.BotFramework.Tests;

public sealed class The_state_of_a_conversation
{
    private readonly Counting _storage = new();
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<Draft> _draft;

    public The_state_of_a_conversation()
    {
        _state = new ConversationState(_storage);
        _draft = _state.CreateProperty<Draft>("draft");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task comes_back_in_the_next_turn()
    {
        var turn = Turn();
        (await _draft.GetAsync(turn, () => new Draft(), Cancel)).People = 12;
        await _state.SaveChangesAsync(turn, cancellationToken: Cancel);

        Assert.Equal(12, (await _draft.GetAsync(Turn(), cancellationToken: Cancel)).People);
        Assert.Equal(["msteams/conversations/c"], _storage.Written);
    }

    [Fact]
    public async Task is_its_own()
    {
        var turn = Turn();
        await _draft.SetAsync(turn, new Draft { People = 1 }, Cancel);
        await _state.SaveChangesAsync(turn, cancellationToken: Cancel);

        Assert.Null(await _draft.GetAsync(Turn("other"), cancellationToken: Cancel));
    }

    [Fact]
    public async Task is_read_once_a_turn_and_written_only_when_it_changed()
    {
        var turn = Turn();
        await _draft.SetAsync(turn, new Draft { People = 1 }, Cancel);
        await _state.SaveChangesAsync(turn, cancellationToken: Cancel);
        await _state.SaveChangesAsync(turn, cancellationToken: Cancel);
        await _draft.GetAsync(turn, cancellationToken: Cancel);

        Assert.Equal(1, _storage.Reads);
        Assert.Single(_storage.Written);

        (await _draft.GetAsync(turn, cancellationToken: Cancel)).People = 2;
        await _state.SaveChangesAsync(turn, cancellationToken: Cancel);
        Assert.Equal(2, _storage.Written.Count);
    }

    [Fact]
    public async Task that_nobody_touched_is_not_written()
    {
        var turn = Turn();
        await _state.SaveChangesAsync(turn, cancellationToken: Cancel);
        await _state.LoadAsync(turn, cancellationToken: Cancel);
        await _state.SaveChangesAsync(turn, cancellationToken: Cancel);

        Assert.Empty(_storage.Written);
    }

    [Fact]
    public async Task is_emptied_when_told_so()
    {
        await SaveAsync(new Draft { People = 1 });

        var turn = Turn();
        await _draft.GetAsync(turn, cancellationToken: Cancel);
        await _state.ClearStateAsync(turn, Cancel);
        Assert.Null(await _draft.GetAsync(turn, cancellationToken: Cancel));
        await _state.SaveChangesAsync(turn, cancellationToken: Cancel);

        Assert.Null(await _draft.GetAsync(Turn(), cancellationToken: Cancel));
    }

    [Fact]
    public async Task loses_one_value_or_all_of_them()
    {
        await SaveAsync(new Draft { People = 1 });
        var turn = Turn();
        await _draft.DeleteAsync(turn, Cancel);
        await _state.SaveChangesAsync(turn, cancellationToken: Cancel);
        Assert.Null(await _draft.GetAsync(Turn(), cancellationToken: Cancel));

        await SaveAsync(new Draft { People = 2 });
        await _state.DeleteAsync(Turn(), Cancel);
        Assert.Null(await _draft.GetAsync(Turn(), cancellationToken: Cancel));
    }

    [Fact]
    public async Task needs_to_know_whose_it_is()
    {
        var nowhere = new TurnContext(new CloudAdapter(), new Activity(ActivityTypes.Message) { ChannelId = "msteams" });

        await RefusedAsync(_state, "conversation");
        await RefusedAsync(new UserState(_storage), "sender");
        Assert.Equal(0, _storage.Reads);

        async Task RefusedAsync(BotState state, string what) => Assert.Equal(
            $"The activity has no {what}, so its state has no place.",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => state.CreateProperty<int>("n").GetAsync(nowhere, cancellationToken: Cancel))).Message);
    }

    [Fact]
    public async Task lies_beside_that_of_the_person()
    {
        var users = new UserState(_storage);
        var turn = Turn();
        await users.CreateProperty<string>("language").SetAsync(turn, "en", Cancel);
        await users.SaveChangesAsync(turn, cancellationToken: Cancel);

        Assert.Equal(["msteams/users/u"], _storage.Written);
        Assert.Equal("en", await users.CreateProperty<string>("language").GetAsync(Turn("other"), cancellationToken: Cancel));
    }

    private async Task SaveAsync(Draft draft)
    {
        var turn = Turn();
        await _draft.SetAsync(turn, draft, Cancel);
        await _state.SaveChangesAsync(turn, cancellationToken: Cancel);
    }

    private static TurnContext Turn(string conversation = "c") => new(
        new CloudAdapter(),
        new Activity(ActivityTypes.Message) { ChannelId = "msteams", Conversation = new ConversationAccount(id: conversation), From = new ChannelAccount("u") });

    private sealed class Draft
    {
        public int People { get; set; }
    }

    private sealed class Counting : IStorage
    {
        private readonly MemoryStorage _inner = new();

        public int Reads { get; private set; }

        public List<string> Written { get; } = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return _inner.ReadAsync(keys, cancellationToken);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Written.AddRange(changes.Keys);
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.DeleteAsync(keys, cancellationToken);
    }
}
