using DutyBot.Storage.Tests.Contracts;

namespace DutyBot.Storage.Tests.Sqlite;

public sealed class The_alerts_in_Sqlite() : AlertStoreContract(new SqlitePlace());

public sealed class The_due_work_in_Sqlite() : DueWorkContract(new SqlitePlace());

public sealed class The_outbox_in_Sqlite() : OutboxContract(new SqlitePlace());

public sealed class What_is_unsent_in_Sqlite() : UnsentContract(new SqlitePlace());

public sealed class A_receipt_in_Sqlite() : ReceiptContract(new SqlitePlace());

public sealed class A_refresh_in_Sqlite() : RefreshContract(new SqlitePlace());

public sealed class The_shown_cards_in_Sqlite() : ShownCardsContract(new SqlitePlace());

public sealed class The_conversations_in_Sqlite() : ConversationStoreContract(new SqlitePlace());

public sealed class The_notices_in_Sqlite() : NoticeStoreContract(new SqlitePlace());

public sealed class The_directory_in_Sqlite() : DistrictStoreContract(new SqlitePlace());

public sealed class The_keeping_in_Sqlite() : KeepingContract(new SqlitePlace());

public sealed class The_requests_for_posts_in_Sqlite() : PostStoreContract(new SqlitePlace());

public sealed class The_moments_in_Sqlite() : MomentsContract(new SqlitePlace());

public sealed class The_backlogs_in_Sqlite() : BacklogsContract(new SqlitePlace());
