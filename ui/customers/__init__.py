"""Who a caller is and who a customer is: the small form of a call, the customer's page, merging."""
