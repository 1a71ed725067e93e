namespace DutyBot.BotFramework;

public interface IBot;
